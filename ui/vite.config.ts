import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  // Vitest runs components' modules as the browser would load them.
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  // The content security policy knows no data: addresses for fonts or scripts.
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1200 },
  server: { port: 1420, strictPort: true, fs: { allow: ['.', '../src-tauri/crates/desk/text'] } },
  clearScreen: false,
  test: { environment: 'jsdom', include: ['src/**/*.test.ts'] },
}));
