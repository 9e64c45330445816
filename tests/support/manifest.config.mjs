import config, { publicFace } from '../../custom-elements-manifest.config.mjs';

/** As `npm run manifest`, without the files for editors. */
export default { ...config, plugins: [publicFace] };
