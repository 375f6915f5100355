/**
 * Measurements of the real jar on this machine, run by {@code mvn -Pbench verify} and never part of the usual tests. The
 * yardsticks (a bare servlet, an empty Facelet) are put beside the unpacked application; the product does not contain them.
 */
package jp.concierge.bench;
