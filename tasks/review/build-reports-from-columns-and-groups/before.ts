export interface Table {
  name: string;
  columns: readonly string[];
}

export interface Statement {
  text: string;
  params: (string | number)[];
}

export function tableStatement(table: Table): Statement {
  return { text: `SELECT ${table.columns.join(', ')} FROM ${table.name} LIMIT 100`, params: [] };
}
