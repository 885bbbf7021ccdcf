/** A real browser for tests of what people look at. */
package org.jointline.browser;
