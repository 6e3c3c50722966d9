import { type Expression, expressionOf, type Label, Local, type Operand } from './expression.ts';
import type { ValueType } from './instructions/row.ts';

/** A piece of a function's body: something done, or a structure around more pieces. */
export type Statement =
  | Expression
  | {
      readonly structure: 'block' | 'loop';
      readonly label: Label;
      readonly body: readonly Statement[];
    }
  | {
      readonly structure: 'if';
      readonly condition: Expression;
      readonly body: readonly Statement[];
      readonly otherwise: readonly Statement[];
    };

/** Writes one function, statement by statement. */
export class FunctionBuilder {
  readonly name: string;
  readonly parameters: readonly Local[];
  readonly result: ValueType | null;
  /** Variables besides the parameters. */
  readonly locals: Local[] = [];
  private readonly prologue: Statement[] = [];
  private readonly constants = new Map<string, Local>();
  private statements: Statement[] = [];
  private readonly taken = new Map<string, number>();

  constructor(
    name: string,
    parameters: Readonly<Record<string, ValueType>>,
    result: ValueType | null,
  ) {
    this.name = name;
    this.parameters = Object.entries(parameters).map(
      ([own, type], index) => new Local(this.free(own), type, index),
    );
    this.result = result;
  }

  /** Everything written so far; constants come first. */
  get body(): readonly Statement[] {
    return [...this.prologue, ...this.statements];
  }

  /** A name that no other variable has. */
  private free(name: string): string {
    const count = (this.taken.get(name) ?? 0) + 1;
    this.taken.set(name, count);
    return count === 1 ? name : this.free(`${name}_${count}`);
  }

  /** A new variable; a number is appended if the name is taken. */
  local(name: string, type: ValueType): Local {
    const local = new Local(this.free(name), type, this.parameters.length + this.locals.length);
    this.locals.push(local);
    return local;
  }

  /** A new variable that holds a value. */
  let(name: string, value: Operand): Local {
    const expression = expressionOf(value);
    const local = this.local(name, expression.type ?? 'i32');
    this.set(local, expression);
    return local;
  }

  /** A value that never changes, computed once at the start of the function however often it is asked for. */
  constant(key: string, value: Expression): Local {
    const known = this.constants.get(key);
    if (known) return known;
    const local = this.local('c', value.type ?? 'v128');
    this.prologue.push(assignment(local, value));
    this.constants.set(key, local);
    return local;
  }

  set(local: Local, value: Operand): void {
    this.do(assignment(local, expressionOf(value)));
  }

  /** Adds to a variable, a pointer mostly. */
  increase(local: Local, by: Operand): void {
    this.set(local, { name: `i32.add`, operands: [local, by].map(expressionOf), type: 'i32' });
  }

  /** Does something that leaves no value, such as a store. */
  do(expression: Expression): void {
    this.statements.push(expression);
  }

  /** Calls another function of the module, for what it does. */
  call(called: Callable, ...operands: Operand[]): void {
    this.do(callOf(called, ...operands));
  }

  /** Leaves the function. */
  return(...value: Operand[]): void {
    this.do({ name: 'return', operands: value.map(expressionOf), type: null });
  }

  private inside(write: () => void): readonly Statement[] {
    const outside = this.statements;
    this.statements = [];
    write();
    const inside = this.statements;
    this.statements = outside;
    return inside;
  }

  /** A block: a branch to its label leaves it. */
  block(name: string, write: (leave: Label) => void): void {
    const label = { name: this.free(name) };
    this.statements.push({ structure: 'block', label, body: this.inside(() => write(label)) });
  }

  /** A loop: a branch to its label begins it again; without one it ends. */
  loop(name: string, write: (again: Label) => void): void {
    const label = { name: this.free(name) };
    this.statements.push({ structure: 'loop', label, body: this.inside(() => write(label)) });
  }

  branch(to: Label): void {
    this.do({ name: 'br', operands: [], type: null, label: to });
  }

  branchIf(to: Label, condition: Operand): void {
    this.do({ name: 'br_if', operands: [expressionOf(condition)], type: null, label: to });
  }

  if(condition: Operand, write: () => void, otherwise: () => void = () => {}): void {
    this.statements.push({
      structure: 'if',
      condition: expressionOf(condition),
      body: this.inside(write),
      otherwise: this.inside(otherwise),
    });
  }

  /** Runs the body for counter = from, from + step, … as long as it is below the bound. */
  each(counter: Local, from: Operand, below: Operand, step: number, write: () => void): void {
    if (typeof from === 'number' && typeof below === 'number' && from >= below) return;
    const isBelow = (): Expression => ({
      name: 'i32.lt_s',
      operands: [expressionOf(counter), expressionOf(below)],
      type: 'i32',
    });
    const loop = () =>
      this.loop(`each_${counter.name}`, (again) => {
        write();
        this.increase(counter, step);
        this.branchIf(again, isBelow());
      });
    this.set(counter, from);
    if (typeof from === 'number' && typeof below === 'number') loop();
    else this.if(isBelow(), loop);
  }
}

/** What can be called: a function of the module, or one from outside. */
export type Callable = FunctionBuilder | ImportedFunction;

/** A function that stands outside the module, to be called like its own. */
export interface ImportedFunction {
  readonly name: string;
  readonly parameters: readonly { readonly type: ValueType }[];
  readonly result: ValueType | null;
}

const assignment = (local: Local, value: Expression): Expression => ({
  name: 'local.set',
  operands: [value],
  type: null,
  local,
});

/** The value that another function of the module gives back. */
export const callOf = (called: Callable, ...operands: Operand[]): Expression => ({
  name: 'call',
  operands: operands.map(expressionOf),
  type: called.result,
  called,
});
