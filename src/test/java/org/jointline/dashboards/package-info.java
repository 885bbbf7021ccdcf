/**
 * What the boards and rules in {@code dashboards} must be: well formed, agreed with the names that
 * the server exports, and answered by a real Prometheus. No Grafana is needed, and none has opened
 * the boards here.
 */
package org.jointline.dashboards;
