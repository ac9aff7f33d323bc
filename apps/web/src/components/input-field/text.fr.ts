import type { Texts } from './text.en.ts';

export const fr = {
  show: 'Afficher',
  hide: 'Masquer',
  showThis: (label) => `Afficher : ${label}`,
  hideThis: (label) => `Masquer : ${label}`,
} satisfies Texts;
