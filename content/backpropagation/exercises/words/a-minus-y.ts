import { defineExercise } from '../../../../src/exercises/define.ts';

export const aMinusY = defineExercise<null>({
  id: 'backpropagation/a-minus-y',
  version: 1,
  kind: 'order',
  title: 'Why a − y is left',
  minutes: 5,
  points: 2,
  goals: ['derive'],
  credit: 'practice',
  printed: null,

  prompt: `
A logistic unit computes $a = \\sigma(z)$, and its loss is the binary cross-entropy with target $y$. The lines below derive $\\partial L/\\partial z$; two more do not belong.

Put the lines in an order in which each one follows from those above it, and leave out the two that are wrong.`,

  lines: [
    { id: 'loss', text: '$L = -y\\ln a - (1 - y)\\ln(1 - a)$' },
    { id: 'slope-of-loss', text: '$\\partial L/\\partial a = -y/a + (1 - y)/(1 - a)$' },
    { id: 'one-fraction', text: '$\\partial L/\\partial a = (a - y)/(a(1 - a))$' },
    { id: 'slope-of-unit', text: '$\\partial a/\\partial z = a(1 - a)$' },
    {
      id: 'chain',
      text: '$\\partial L/\\partial z = \\partial L/\\partial a \\cdot \\partial a/\\partial z$',
    },
    { id: 'inserted', text: '$\\partial L/\\partial z = (a - y)/(a(1 - a)) \\cdot a(1 - a)$' },
    { id: 'result', text: '$\\partial L/\\partial z = a - y$' },
    {
      id: 'slope-is-value',
      text: '$\\partial a/\\partial z = \\sigma(z)$',
      stray:
        '$\\partial a/\\partial z = \\sigma(z)$ takes the value for the slope, as it would be for $e^z$. At $z = 0$ the sigmoid is ½. Is it as steep as that?',
    },
    {
      id: 'added',
      text: '$\\partial L/\\partial z = \\partial L/\\partial a + \\partial a/\\partial z$',
      stray:
        'This line adds what lies along one path. Gradients of several paths add. How many paths lead from $z$ to $L$?',
    },
  ],
  rules: [
    {
      id: 'differentiate',
      before: 'loss',
      after: 'slope-of-loss',
      feedback:
        'A derivative stands above the function that is differentiated. Of which line is $-y/a + (1 - y)/(1 - a)$ the derivative?',
    },
    {
      id: 'common-denominator',
      before: 'slope-of-loss',
      after: 'one-fraction',
      feedback:
        'The single fraction stands above the two fractions that it joins. Which line has the denominators $a$ and $1 - a$ apart?',
    },
    {
      id: 'insert-loss',
      before: 'one-fraction',
      after: 'inserted',
      feedback:
        'A product is written with $(a - y)/(a(1 - a))$ before that fraction has been found. Which line finds it?',
    },
    {
      id: 'insert-unit',
      before: 'slope-of-unit',
      after: 'inserted',
      feedback:
        'A product is written with the factor $a(1 - a)$ before anything says where it comes from. Which node has that slope?',
    },
    {
      id: 'insert-chain',
      before: 'chain',
      after: 'inserted',
      feedback:
        'Two numbers are multiplied before a line says that they may be. Which line says how the two slopes are joined?',
    },
    {
      id: 'cancel',
      before: 'inserted',
      after: 'result',
      feedback:
        '$a - y$ is what is left when a factor cancels. In which line does the same factor stand above and below?',
    },
  ],

  otherwise:
    'A line that is needed is still outside. Which step has nothing above it that it follows from?',
  right:
    'Yes. The slope of the unit and the chain rule may stand anywhere above the product. The factor $a(1 - a)$ cancels because this loss was made for this unit.',

  hints: [
    'Start with the line that needs no other, and end with the one that has the fewest signs.',
    'The product of two slopes needs three lines above it: each of the slopes, and the rule that multiplies them.',
    'First the loss, then its slope as two fractions, then as one. One of the two wrong lines takes a value for a slope.',
  ],
  solution: `
The loss is differentiated in $a$, where $y$ is held: $-y/a + (1 - y)/(1 - a)$. Brought to one denominator, the numerator is $-y(1 - a) + (1 - y)a = a - y$.

The sigmoid’s slope is $a(1 - a)$. One path leads from $z$ through $a$ to $L$, so the two slopes are multiplied, and $a(1 - a)$ cancels.

Left is $\\partial L/\\partial z = a - y$. The line that adds would be right for two paths, and $\\sigma(z)$ is the unit’s value: at $z = 0$ its slope is ¼ and its value ½.

To check it, step back through <See figure="backpropagation#logistic" /> and compare the number at $z$ with $a - y$.`,
});
