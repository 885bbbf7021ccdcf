package org.jointline.experiment;

import org.jointline.kernel.Listener;

/** Hears everything and counts nothing. */
final class EmptyListener implements Listener {
  @Override
  public void restarted() {}

  @Override
  public void intervalStarted(int slot, long now) {}

  @Override
  public void intervalSettled(int slot) {}

  @Override
  public void arrived(int type, long number, long now, long patience) {}

  @Override
  public void blocked(int type, long number, long now) {}

  @Override
  public void hungUpAtOnce(int type, long number, long now) {}

  @Override
  public void queued(int type, long number, long now) {}

  @Override
  public void answered(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long now,
      long talk,
      long afterCall,
      boolean waited) {}

  @Override
  public void abandoned(int type, long number, int interval, long arrival, long now) {}

  @Override
  public void finished(int group, int agent, long now) {}

  @Override
  public void cameOnDuty(int group, long now) {}

  @Override
  public void wentOffDuty(int group, long now) {}

  @Override
  public void shiftEndedOnCall(int group, long now) {}

  @Override
  public void keptOnDuty(int group, long now) {}

  @Override
  public void ghostLeft(int group, int agent, long now) {}

  @Override
  public void stillWaiting(int type, long number, int interval, long arrival, long now) {}

  @Override
  public void ended(long now) {}
}
