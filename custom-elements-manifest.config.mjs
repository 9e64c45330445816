/** `npm run manifest` writes custom-elements.json from the doc blocks of our elements. */
export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.d.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
};
