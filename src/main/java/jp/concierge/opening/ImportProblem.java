package jp.concierge.opening;

/**
 * What is wrong with a cell of a table.
 *
 * @param row as the spreadsheet counts it
 * @param column letter of the column; "" when the table has none for the field
 * @param problem why, in words
 */
public record ImportProblem(int row, String column, TermField field, String label, String problem) {
}
