import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.VITE_API ?? 'http://127.0.0.1:3210';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': api } },
  build: {
    // The content security policy allows no data: fonts, and every asset is worth a cache entry.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The law package is pure data and functions: pages that need one of its dates must not carry all of it.
      treeshake: { moduleSideEffects: (id) => !id.includes('/packages/law/src/') },
    },
  },
});
