import { render } from 'solid-js/web';
import { page } from '../shared/page.js';
import { Routes } from './routes.js';

page.onRemove(render(() => <Routes src="/trends/meter-tracks-buyer.json" />, page.app));
