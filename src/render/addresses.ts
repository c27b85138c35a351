export * from '../model/addresses.ts'
