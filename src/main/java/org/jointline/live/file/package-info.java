/**
 * Commands and command logs as JSON, with every problem's place. May use scenario, scenario.file
 * and live; Jackson stays here.
 */
package org.jointline.live.file;
