/** A validation failure of a mutation, as the platform returns it. */
export interface UserError {
  field: string[] | null;
  message: string;
  code?: string | null;
}

export function userError(field: string[] | null, message: string, code?: string): UserError {
  return { field, message, ...(code !== undefined && { code }) };
}
