import { expect, it } from 'vitest';

import { filed } from './filed';

it('parts a path into its name and its folder', () => {
  expect(filed('/home/ines/Decks/Brightfold.pdf')).toEqual({ name: 'Brightfold.pdf', folder: '/home/ines/Decks' });
  expect(filed('C:\\Decks\\Brightfold.pdf')).toEqual({ name: 'Brightfold.pdf', folder: 'C:\\Decks' });
  expect(filed('Brightfold.pdf')).toEqual({ name: 'Brightfold.pdf', folder: '' });
});
