print("hubward")
