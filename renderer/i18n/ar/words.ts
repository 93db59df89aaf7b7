import type { Catalogue } from '../catalogue.ts';
import { deeds } from '#shared/words/deeds/ar.ts';
import actionHere from './action.json';
import card from './card.json';
import counter from './counter.json';
import problem from './problem.json';
import queue from './queue.json';
import shell from './shell.json';
import staff from './staff.json';
import training from './training.json';

export const words: Catalogue = {
  action: { ...deeds, ...actionHere },
  card,
  counter,
  problem,
  queue,
  shell,
  staff,
  training,
};
