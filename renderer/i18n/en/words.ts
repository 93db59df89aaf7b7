import card from './card.json';
import counter from './counter.json';
import problem from './problem.json';
import shell from './shell.json';
import training from './training.json';

export const words = { card, counter, problem, shell, training };
