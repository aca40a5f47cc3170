// The preload changes the global fetch when it is loaded; it exports nothing.
export {};
