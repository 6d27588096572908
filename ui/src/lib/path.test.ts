import { expect, it } from 'vitest';

import { partsOf } from './path';

it('parts a path into its name and its folder', () => {
  expect(partsOf('/home/ines/Decks/Brightfold.pdf')).toEqual({ name: 'Brightfold.pdf', folder: '/home/ines/Decks' });
  expect(partsOf('C:\\Decks\\Brightfold.pdf')).toEqual({ name: 'Brightfold.pdf', folder: 'C:\\Decks' });
  expect(partsOf('Brightfold.pdf')).toEqual({ name: 'Brightfold.pdf', folder: '' });
});
