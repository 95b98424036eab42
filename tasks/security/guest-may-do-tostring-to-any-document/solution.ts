export type Reach = 'any' | 'own';
export type Grants = Readonly<Record<string, Reach>>;
export type Policy = Readonly<Record<string, Grants>>;

export interface User {
  readonly id: string;
  readonly role: string;
  readonly suspended?: boolean;
}

export interface Document {
  readonly id: string;
  readonly ownerId: string;
}

export interface Guard {
  can(user: User, action: string, document: Document): boolean;
  actionsOf(user: User): string[];
  require(user: User, action: string, document: Document): Document;
  visible(user: User, documents: readonly Document[]): Document[];
}

const find = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

export function createGuard(policy: Policy): Guard {
  const grantsOf = (user: User): Grants => (user.suspended ? {} : (find(policy, user.role) ?? {}));

  function can(user: User, action: string, document: Document): boolean {
    const reach = find(grantsOf(user), action);
    if (!reach) return false;
    return reach !== 'own' || document.ownerId === user.id;
  }

  return {
    can,
    actionsOf: (user) => Object.keys(grantsOf(user)),
    require(user, action, document) {
      if (!can(user, action, document)) throw new Error(`${user.id} may not ${action} ${document.id}`);
      return document;
    },
    visible: (user, documents) => documents.filter((document) => can(user, 'read', document)),
  };
}
