import { register } from 'node:module'

// Loaded before the main file (`node --import`): from here on, "electron" means the stand-in.
register('./hooks.js', import.meta.url)
