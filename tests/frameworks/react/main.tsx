import { createRoot } from 'react-dom/client';
import { page } from '../shared/page.js';
import { App } from './app.js';

const root = createRoot(page.app);
root.render(<App />);
page.onRemove(() => root.unmount());
