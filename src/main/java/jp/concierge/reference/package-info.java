/**
 * Plain facts of Japan and of medicine: prefectures, specialties, medical schools, mail domains of institutions. Read-only
 * for the program; the tables are filled by migrations.
 */
package jp.concierge.reference;
