// Shared libraries are asked for asynchronously, so the page itself starts behind an import.
void import('./main.tsx')
