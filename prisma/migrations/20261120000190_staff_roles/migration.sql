-- Roles of staff: when the host was last asked who owns the account, and who is bound to secrecy.

-- AlterTable
ALTER TABLE "StaffMember" ADD COLUMN     "ownerCheckedAt" TIMESTAMPTZ(3),
ADD COLUMN     "undertakingAt" TIMESTAMPTZ(3);
