"""A random agent in Gymnasium: python gymnasium_random.py [URL]"""

import sys

import gymnasium

import tracefix_client.gymnasium  # registers TraceFix-v0

url = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000"

env = gymnasium.make("TraceFix-v0", base_url=url, max_steps=20)
env.action_space.seed(7)
for seed in range(3):
    observation, info = env.reset(seed=seed)
    returned, terminated, truncated = 0.0, False, False
    while not (terminated or truncated):
        observation, reward, terminated, truncated, info = env.step(env.action_space.sample())
        returned += reward
    how = "terminated" if terminated else "truncated"
    print(f"{info['task_id']}: {how}, return {returned:.3f}, score {info['final_score']:.3f}")
env.close()
