import { createRoot } from 'react-dom/client';
import { page } from '../shared/page.js';
import { Routes } from './routes.js';

const root = createRoot(page.app);
root.render(<Routes src="/trends/meter-tracks-buyer.json" />);
page.onRemove(() => root.unmount());
