import { useRouteLoaderData } from "@remix-run/react";
import { Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { permissionWords, type Permission } from "~/domain/staff/model";

/** Whether the person at this page may do something: for what is shown. Use cases check again. */
export function useMay(permission: Permission): boolean {
  const layout: unknown = useRouteLoaderData("routes/app");
  if (typeof layout !== "object" || layout === null) return false;
  const held: unknown = Reflect.get(layout, "permissions");
  return Array.isArray(held) && held.includes(permission);
}

interface PermissionGateProps {
  readonly permission: Permission;
  readonly children: ReactNode;
}

/** Shows what a permission allows, or a line that says what is missing and whom to ask. */
export function PermissionGate({ permission, children }: PermissionGateProps) {
  if (useMay(permission)) return children;
  return (
    <Text as="p" tone="subdued">
      Your role does not allow you to {permissionWords[permission]}. Ask the store’s owner.
    </Text>
  );
}
