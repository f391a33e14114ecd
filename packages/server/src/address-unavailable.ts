/** The server cannot listen where it was told to: the port is taken or forbidden, or the address is not this machine's. */
export class AddressUnavailableError extends Error {
  readonly code: string;
  readonly host: string;
  readonly port: number;

  constructor(host: string, port: number, code: string, cause: Error) {
    super(`cannot listen on ${host}:${port}: ${code}`, { cause });
    this.name = 'AddressUnavailableError';
    this.code = code;
    this.host = host;
    this.port = port;
  }
}

/** The error as one of listening; null for one of another kind. */
export function asAddressUnavailable(error: unknown, host: string, port: number): AddressUnavailableError | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  if (error.syscall !== 'listen' && error.syscall !== 'getaddrinfo') return null;
  return new AddressUnavailableError(host, port, String(error.code), error);
}
