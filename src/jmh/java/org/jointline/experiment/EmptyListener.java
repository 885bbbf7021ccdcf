package org.jointline.experiment;

import org.jointline.kernel.Listener;

/** Hears everything and counts nothing. */
final class EmptyListener implements Listener {}
