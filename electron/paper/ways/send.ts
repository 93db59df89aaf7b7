import type { Way } from '#shared/paper/printer.ts';
import { toDevice } from './device.ts';
import { overNetwork } from './network.ts';
import { patience as usual, type Patience } from './patience.ts';
import type { Sending, Sent } from './sending.ts';
import { toSystemQueue } from './system-queue.ts';

export function send(way: Way, sending: Sending, patience: Patience = usual): Promise<Sent> {
  switch (way.by) {
    case 'network':
      return overNetwork(way, sending, patience);
    case 'device':
      return toDevice(way.path, sending, patience);
    case 'system':
      return toSystemQueue(way.queue, sending);
  }
}
