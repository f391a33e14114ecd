import { mutation, mutationResolver } from '@aftercare/platform';
import { Coverage } from './coverage.ts';
import { RegisterCoverageInput, SetWarrantyTermInput } from './coverage-inputs.ts';
import { registerCoverage } from './register-coverage.ts';
import { setWarrantyTerm } from './set-warranty-term.ts';
import { WarrantyTerm } from './warranty-term.ts';

const permission = 'coverage.write';

/** The mutations of coverage. */
export const coverageResolver = mutationResolver('Coverage', {
  setWarrantyTerm: mutation({
    description: 'Says with what warranty a product is sold, on one basis.',
    permission,
    input: SetWarrantyTermInput,
    entity: WarrantyTerm,
    useCase: setWarrantyTerm,
  }),
  registerCoverage: mutation({
    description: 'Puts on file what covers a piece, from when until when.',
    permission,
    input: RegisterCoverageInput,
    entity: Coverage,
    useCase: registerCoverage,
  }),
});
