/** The evaluation contract: the face of this folder. */
export { type Contract, createContract } from './contract-lines.ts';
export {
  INFERENCE_USAGE,
  type InferenceOptions,
  InferenceRefused,
  inferenceOptions,
} from './inference-options.ts';
export { type Inference, runInference } from './run-inference.ts';
