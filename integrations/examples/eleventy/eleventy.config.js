export default function (config) {
  // What `npx parvis copy` would do, at each build.
  config.addPassthroughCopy({ 'node_modules/parvis/dist': 'parvis' });
  config.addPassthroughCopy({ 'parvis.json': 'parvis.json' });
  config.addPairedShortcode(
    'facile',
    (text) => `<parvis-falc><article>${text}</article></parvis-falc>`,
  );
  config.addShortcode('rappel', (phone) => {
    const number = phone.replace(/[^+0-9]/g, '');
    return `<parvis-callback><a href="tel:${number}">${phone}</a></parvis-callback>`;
  });
  return { dir: { input: 'pages', output: 'dist' } };
}
