// The templates are compiled here, in the browser: the smallest set-up that needs no build tool of Angular's own.
import '@angular/compiler';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { page } from '../shared/page.js';
import { Routes } from './routes.js';

page.app.append(document.createElement('app-routes'));
const app = await bootstrapApplication(Routes, { providers: [provideZonelessChangeDetection()] });
page.onRemove(() => app.destroy());
