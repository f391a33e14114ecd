#!/usr/bin/env node
// pnpm links commands when it installs, before anything is built, so what it links has to be a committed file.
import '../dist/main.js';
