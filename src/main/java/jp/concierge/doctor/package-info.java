/**
 * The doctor: who they are, how they may be reached, what they wish, what they agreed to. Everything that names or could
 * reach the person is sealed. A doctor's service is free, so nothing here knows of money owed (R5). Registration accepts
 * everybody and does not ask for age, sex or origin (R8).
 */
package jp.concierge.doctor;
