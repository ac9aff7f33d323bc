import type { Texts } from './text.en.ts';

export const fr = {
  name: 'Entrée express du Canada, à livre ouvert',
  what: 'Les notes, les rondes d’invitations et le bassin, avec la règle derrière chaque chiffre.',
  independent: 'Un projet indépendant. Ce n’est pas un service du gouvernement du Canada.',
  enter: 'Continuer en français',
} satisfies Texts;
