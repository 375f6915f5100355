/**
 * The public registers of Japan's places and medical institutions, imported by the operator: municipalities, areas, stations,
 * postal codes, hospitals and clinics. Facts only; empty without an import, and every page that uses it also takes what is
 * typed. An import replaces file by file: a file is taken whole in one transaction or not at all, and an institution that has
 * gone stays marked, because contracts and blocks may name it.
 */
package jp.concierge.registry;
