/** Finding openings: conditions, words, distance, counts. Each node has an index of its own in memory and on its disk, built from the database. */
package jp.concierge.search;
