/** From which level on inner nodes of the tree are stored: each stands for this many leaves or more. */
export const BLOCK_LEVEL = 8;
export const BLOCK_LEAVES = 2 ** BLOCK_LEVEL;
