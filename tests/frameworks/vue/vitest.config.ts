import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => /^(trend|evidence)-/.test(tag) } } })],
  test: { environment: 'happy-dom', include: ['*.spec.{ts,tsx}'] },
});
