import { mutation, mutationResolver } from '@aftercare/platform';
import { Delivery } from './delivery.ts';
import { Order } from './order.ts';
import { AcceptOrderInput, CancelOrderInput, RegisterOrderInput } from './order-inputs.ts';
import { type OrderTransitionName, orderWorkflow } from './order-workflow.ts';
import { ProofOfPurchase } from './proof-of-purchase.ts';
import { RegisterProofOfPurchaseInput } from './proof-of-purchase-input.ts';
import { registerOrder } from './register-order.ts';
import { registerProofOfPurchase } from './register-proof-of-purchase.ts';
import { recordDelivery, recordShipment, rescheduleShipment } from './ship-order.ts';
import { Shipment } from './shipment.ts';
import { RecordDeliveryInput, RecordShipmentInput, RescheduleShipmentInput } from './shipment-inputs.ts';
import { acceptOrder, cancelOrder } from './transition-order.ts';

/** What a transition's mutation takes from the workflow. */
function step(name: OrderTransitionName) {
  const { description, permission } = orderWorkflow[name];
  return { description, permission };
}

const permission = 'sales.write';

/** The mutations of sales. */
export const salesResolver = mutationResolver('Sales', {
  registerOrder: mutation({
    description: 'Puts an order and its lines on file.',
    permission,
    input: RegisterOrderInput,
    entity: Order,
    useCase: registerOrder,
  }),
  acceptOrder: mutation({ ...step('accept'), input: AcceptOrderInput, entity: Order, useCase: acceptOrder }),
  cancelOrder: mutation({ ...step('cancel'), input: CancelOrderInput, entity: Order, useCase: cancelOrder }),
  recordShipment: mutation({ ...step('ship'), input: RecordShipmentInput, entity: Shipment, useCase: recordShipment }),
  rescheduleShipment: mutation({
    description: 'Tells beforehand that a shipment arrives at another time.',
    permission,
    input: RescheduleShipmentInput,
    entity: Shipment,
    useCase: rescheduleShipment,
  }),
  recordDelivery: mutation({ ...step('deliver'), input: RecordDeliveryInput, entity: Delivery, useCase: recordDelivery }),
  registerProofOfPurchase: mutation({
    description: 'Puts a proof of purchase on file.',
    permission,
    input: RegisterProofOfPurchaseInput,
    entity: ProofOfPurchase,
    useCase: registerProofOfPurchase,
  }),
});
