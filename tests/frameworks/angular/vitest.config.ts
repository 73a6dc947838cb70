import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { decorator: { legacy: true } },
  test: { environment: 'happy-dom', include: ['*.spec.{ts,tsx}'] },
});
