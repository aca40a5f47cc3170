-- AlterTable
ALTER TABLE "ConsentDecision" ADD COLUMN     "flags" TEXT[] DEFAULT ARRAY[]::TEXT[];
