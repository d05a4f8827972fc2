import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../utils/messages.ts';

/** The interface's texts, handed down so that a view needs no browser API. */
export const Strings = createContext<Translate>((key) => key);

export const useStrings = (): Translate => useContext(Strings);
