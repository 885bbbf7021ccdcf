/** What must hold of every scenario, whatever it says: conservation, determinism, same callers. */
package org.jointline.laws;
