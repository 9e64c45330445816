// One element, bundled with the app: no script tag, so no button of Parvis in the corner.
import 'parvis/elements/reader.js';
import { createApp } from 'vue';
import App from './app.vue';

createApp(App).mount('#app');
