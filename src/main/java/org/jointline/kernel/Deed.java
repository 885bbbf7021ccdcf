package org.jointline.kernel;

/** What an entry in the {@link Diary} is about. A feature that plans ahead adds its own here. */
enum Deed {}
