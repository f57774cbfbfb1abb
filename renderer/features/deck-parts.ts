/*
 * What makes the deck and stands around the text: a part of the window that is loaded and run when its first
 * picture, in which one can write already, is on the screen.
 */
export { createCompiler } from '../../shared/deck/compile'
export { LiveChecks } from './checks/live-checks'
export { Outline } from './outline/outline'
export { ComparisonKeeper } from './reference/comparison-keeper'
export { SlidePane } from './slides/slide-pane'
