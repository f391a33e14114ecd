/** Who a transaction runs for. Row-level security reads it from the transaction's settings; without a tenant no row is seen. */
export interface Session {
  readonly tenantId?: string;
  /** Set for a partner's actor: narrows to its own customers. */
  readonly partnerId?: string;
  /** Set only while a key is being recognised: shows the one row with this hash. */
  readonly apiKeyHash?: string;
}

/** The role every transaction takes: owns nothing, is no superuser, cannot bypass row-level security. */
export const applicationRole = 'aftercare_app';

/** Every setting is written each time, so that none is inherited from the connection's last user. */
export function sessionVariables(session: Session): Record<string, string> {
  return {
    'app.tenant': session.tenantId ?? '',
    'app.partner': session.partnerId ?? '',
    'app.api_key_hash': session.apiKeyHash ?? '',
  };
}

/** The same as SQL that takes the role and sets the settings until the transaction ends, for sending together with others. */
export function sessionStatements(session: Session): string {
  const settings = Object.entries(sessionVariables(session)).map(([name, value]) => {
    // Ids and hashes; nothing else has come to be written into a statement.
    if (!/^[\w-]*$/.test(value)) throw new Error(`${name} is neither an id nor a hash`);
    return `set_config('${name}', '${value}', true)`;
  });
  return `select ${settings.join(', ')}; set local role ${applicationRole}`;
}
