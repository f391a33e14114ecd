import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import { ManyToOne, OneToMany } from '@mikro-orm/decorators/legacy';
import { declareRelation, type EntityClass } from './entity-definition.ts';
import { indexed } from './indexed.ts';

const naming = new UnderscoreNamingStrategy();

interface ToOneOptions {
  readonly nullable?: boolean;
  /** Offered in `where` by id; the foreign key is indexed. */
  readonly filter?: boolean;
}

/** A relation to another row of the same tenant: the tenant is part of the foreign key, so no row can point across. */
export function ToOne(target: () => EntityClass, description: string, options: ToOneOptions = {}) {
  return (prototype: object, name: string): void => {
    PrivateToOne(target, options)(prototype, name);
    declareRelation(prototype, {
      name,
      kind: 'one',
      target,
      description,
      nullable: options.nullable ?? false,
      filter: options.filter ?? false,
    });
  };
}

/** A relation that stays inside: not in GraphQL. */
export function PrivateToOne(target: () => EntityClass, options: Pick<ToOneOptions, 'nullable'> = {}) {
  return (prototype: object, name: string): void => {
    ManyToOne({
      entity: target,
      joinColumns: ['tenant_id', `${naming.propertyToColumnName(name)}_id`],
      referencedColumnNames: ['tenant_id', 'id'],
      ref: true,
      nullable: options.nullable ?? false,
      updateRule: 'no action',
      deleteRule: 'no action',
    })(prototype, name);
    indexed(prototype.constructor, [name, 'id']);
  };
}

/** The rows that point here by their to-one relation `mappedBy`; a connection in GraphQL. */
export function ToMany(target: () => EntityClass, mappedBy: string, description: string) {
  return (prototype: object, name: string): void => {
    OneToMany({ entity: target, mappedBy })(prototype, name);
    declareRelation(prototype, { name, kind: 'many', target, description, nullable: false, filter: false, mappedBy });
  };
}

/** As `ToMany`, but a plain list in the order of their making: for what stays a handful. */
export function ToAll(target: () => EntityClass, mappedBy: string, description: string) {
  return (prototype: object, name: string): void => {
    OneToMany({ entity: target, mappedBy })(prototype, name);
    declareRelation(prototype, { name, kind: 'all', target, description, nullable: false, filter: false, mappedBy });
  };
}
