import { expect, test } from 'vitest';
import { descriptorInRegistry } from '#electron/scanners/process/descriptor-source.ts';

const listed = `+-o AppleUserHIDDevice  <class AppleUserHIDDevice, id 0x100000a11>
    {
      "ReportDescriptor" = <05010906a101c0>
      "VendorID" = 1452
      "ProductID" = 641
    }

+-o IOUSBHostHIDDevice  <class IOUSBHostHIDDevice, id 0x100000b22>
    {
      "ReportDescriptor" = <058c0902a101c0>
      "VendorID" = 1504
      "ProductID" = 6656
      "SerialNumber" = "S1"
    }
`;

test('macOS’s registry gives the descriptor of the device that is meant, and of no other', () => {
  const bytes = Uint8Array.of(0x05, 0x8c, 0x09, 0x02, 0xa1, 0x01, 0xc0);
  expect(descriptorInRegistry(listed, { vendorId: 0x05e0, productId: 0x1a00, serial: 'S1' })).toEqual(bytes);
  expect(descriptorInRegistry(listed, { vendorId: 0x05e0, productId: 0x1a00, serial: 'S2' })).toBeUndefined();
  expect(descriptorInRegistry(listed, { vendorId: 1, productId: 1, serial: '' })).toBeUndefined();
  expect(descriptorInRegistry('nonsense', { vendorId: 1, productId: 1, serial: '' })).toBeUndefined();
});
